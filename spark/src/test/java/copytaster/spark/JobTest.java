// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobTest {
  private static final int PAGES = 30;

  @TempDir Path folder;

  @BeforeEach
  void local() {
    System.setProperty("spark.master", "local[2]");
    System.setProperty("spark.ui.enabled", "false");
    System.setProperty("spark.driver.host", "127.0.0.1");
    System.setProperty("spark.copytaster.home", Archives.HOME.toString());
  }

  @Test
  void partsOfAnArchiveGiveTheRecordsOfTheWhole() throws Exception {
    Path archive = Archives.of(folder, PAGES);
    Path out = folder.resolve("out");
    assertEquals(0, run(archive, out, "--part-bytes", "1000"));
    assertEquals(Archives.records(archive), lines(out));
  }

  @Test
  void parquetHoldsEveryPageOnceWithExactAmounts() throws Exception {
    Path archive = Archives.of(folder, PAGES);
    Path out = folder.resolve("parquet");
    assertEquals(0, run(archive, out, "--part-bytes", "2000", "--to", "parquet"));
    SparkSession spark = SparkSession.builder().getOrCreate();
    try {
      Dataset<Row> rows = spark.read().parquet(out.toString());
      assertEquals(PAGES, rows.count());
      assertEquals(PAGES, rows.select("input.final_url").distinct().count());
      assertEquals(4, rows.filter("status = 'error'").count());
      rows.createOrReplaceTempView("news");
      Row sum =
          spark
              .sql("select sum(a.value) from news lateral view explode(amounts) t as a where a.currency = 'USD'")
              .first();
      long millions = 0;
      for (int i = 0; i < PAGES; i++) {
        millions += i % 7 == 6 ? 0 : 10 * (i + 1) + 5;
      }
      assertEquals(0, sum.getDecimal(0).compareTo(new java.math.BigDecimal(millions * 100_000)));
    } finally {
      spark.stop();
    }
  }

  @Test
  void aMistakeIsOneLineAndItsCode() {
    assertEquals(64, Job.run("one.warc.gz"));
    assertEquals(64, Job.run("--types", "animal", "one.warc.gz", "out"));
    assertEquals(66, Job.run(folder.resolve("absent.warc.gz").toString(), folder.resolve("out").toString()));
    assertEquals(73, Job.run(folder.resolve("absent.warc.gz").toString(), folder.toString()));
  }

  private static int run(Path archive, Path out, String... options) {
    List<String> args = new ArrayList<>(List.of(options));
    args.addAll(List.of("--tagger", "maxent", archive.toString(), out.toString()));
    return Job.run(args.toArray(String[]::new));
  }

  /** The lines of all output files in the order of the parts. */
  static List<String> lines(Path out) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gz")).sorted().toList()) {
        try (BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          reader.lines().forEach(lines::add);
        }
      }
    }
    assertTrue(Files.exists(out.resolve("_SUCCESS")), "the job says that it is complete");
    return lines;
  }
}
