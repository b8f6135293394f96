// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.spark;

import copytaster.cli.JobOptions;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Reads the pages of web archives and writes a record for each: {@code Job [OPTIONS] ARCHIVE... OUT}.
 *
 * <ul>
 *   <li>{@code --to ndjson} (gzipped lines, as the command line prints them) or {@code parquet}
 *       [ndjson]
 *   <li>{@code --part-bytes N}: what one task reads of an archive [67108864]
 *   <li>all options of the main job that say what is read and how: {@code --types}, {@code --where},
 *       {@code --language}, {@code --sentences}, {@code --with-text}, {@code --tagger} …
 * </ul>
 *
 * Archives are paths or globs of any file system that Hadoop knows. Models come from the folder
 * {@code spark.copytaster.home} on each machine, or travel as {@code --archives FILE#copytaster}.
 *
 * <p>Exit status: 0 when every archive was read, whatever became of single pages (their errors are
 * records); 64 wrong usage, 66 no such archive, 73 the output exists or cannot be written.
 */
public final class Job {
  private static final long PART_BYTES = 64L << 20;

  private final List<String> archives = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private String to = "ndjson";
  private long partBytes = PART_BYTES;

  private Job() {}

  public static void main(String[] args) {
    int code = run(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** The job; the status is returned, so that a test can ask for it. */
  static int run(String... args) {
    Job job = new Job();
    try {
      job.parse(args);
    } catch (IllegalArgumentException e) {
      return say(64, e.getMessage());
    }
    SparkSession spark = SparkSession.builder().appName("copytaster").getOrCreate();
    try {
      return job.run(spark);
    } catch (FileNotFoundException e) {
      return say(66, e.getMessage());
    } catch (IOException e) {
      return say(73, e.getMessage());
    } finally {
      spark.stop();
    }
  }

  private static int say(int code, String message) {
    System.err.println("copytaster: " + message);
    return code;
  }

  private void parse(String... args) {
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--to" -> to = value(args, i++);
        case "--part-bytes" -> partBytes = Long.parseLong(value(args, i++));
        case "--with-text" -> options.add(args[i]);
        default -> {
          if (args[i].startsWith("-")) {
            options.add(args[i]);
            if (!args[i].contains("=")) {
              options.add(value(args, i++));
            }
          } else {
            archives.add(args[i]);
          }
        }
      }
    }
    if (!to.equals("ndjson") && !to.equals("parquet")) {
      throw new IllegalArgumentException("--to: ndjson or parquet, not " + to);
    }
    if (archives.size() < 2) {
      throw new IllegalArgumentException("name one archive at least, and the output behind it");
    }
    JobOptions.parse(options); // the driver tells what is wrong before anything is read
  }

  private static String value(String[] args, int option) {
    if (option + 1 == args.length) {
      throw new IllegalArgumentException(args[option] + " needs a value");
    }
    return args[option + 1];
  }

  private int run(SparkSession spark) throws IOException {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Configuration hadoop = context.hadoopConfiguration();
    Path out = new Path(archives.remove(archives.size() - 1));
    if (out.getFileSystem(hadoop).exists(out)) {
      throw new IOException(out + " exists: name a new folder");
    }
    List<Part> parts = Part.of(archives, partBytes, hadoop);
    String home = spark.conf().get("spark.copytaster.home", "");
    JavaRDD<String> records =
        context
            .parallelize(parts, Math.max(1, parts.size()))
            .mapPartitions(new Extract(List.copyOf(options), home));
    Dataset<Row> written =
        to.equals("parquet") ? parquet(spark, records, out) : ndjson(spark, records, out);
    // Counted in what was written: a counter of the tasks counts twice what was done twice.
    long all = written.count();
    long failed = written.filter(functions.col("status").equalTo("error")).count();
    System.err.println(
        "copytaster: " + archives.size() + " archives, " + all + " records, of them " + failed + " errors");
    return 0;
  }

  private static Dataset<Row> parquet(SparkSession spark, JavaRDD<String> records, Path out) {
    Columns columns = Columns.ofRecords();
    spark
        .createDataFrame(records.mapPartitions(new Extract.Rows()), columns.type())
        .write()
        .parquet(out.toString());
    return spark.read().parquet(out.toString());
  }

  private static Dataset<Row> ndjson(SparkSession spark, JavaRDD<String> records, Path out) {
    spark
        .createDataset(records.rdd(), org.apache.spark.sql.Encoders.STRING())
        .write()
        .option("compression", "gzip")
        .text(out.toString());
    return spark
        .read()
        .text(out.toString())
        .select(functions.get_json_object(functions.col("value"), "$.status").as("status"));
  }
}
