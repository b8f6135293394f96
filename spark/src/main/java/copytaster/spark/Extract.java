// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.spark;

import copytaster.Copytaster;
import copytaster.Record;
import copytaster.cli.JobOptions;
import copytaster.nlp.ModelException;
import copytaster.source.Source;
import copytaster.warc.Captures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.Row;

/** Reads the pages of the parts that an executor is given; sent to it, so serializable. */
final class Extract implements FlatMapFunction<Iterator<Part>, String> {
  private static final long serialVersionUID = 1L;

  /** One for all tasks of an executor: models are loaded once and shared. */
  private static Copytaster shared;

  private final List<String> options;
  private final String home;

  /**
   * @param options of the main job
   * @param home folder with the models; empty if they travel with the job
   */
  Extract(List<String> options, String home) {
    this.options = options;
    this.home = home;
  }

  @Override
  public Iterator<String> call(Iterator<Part> parts) throws Exception {
    JobOptions job = JobOptions.parse(options);
    Copytaster copytaster = shared(job, home);
    Queue<Captures> open = new ArrayDeque<>();
    return new Iterator<>() {
      private String next;

      @Override
      public boolean hasNext() {
        while (next == null && (!open.isEmpty() || parts.hasNext())) {
          step();
        }
        return next != null;
      }

      private void step() {
        try {
          if (open.isEmpty()) {
            open.add(captures(parts.next(), job.maxBytes()));
          } else if (open.peek().hasNext()) {
            String json = record(open.peek());
            next = json.isEmpty() ? null : json; // passed over by --where or --language
          } else {
            open.remove().close();
          }
        } catch (IOException e) { // of the file system: the task is tried again
          throw new UncheckedIOException(e);
        }
      }

      private String record(Captures captures) {
        try {
          Record record = copytaster.read(captures.next(), job.hints());
          return record.json();
        } catch (ModelException e) {
          throw new IllegalStateException(e.getMessage(), e);
        }
      }

      @Override
      public String next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        String current = next;
        next = null;
        return current;
      }
    };
  }

  private static Captures captures(Part part, long maxBytes) throws IOException {
    org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(part.archive());
    FSDataInputStream in = file.getFileSystem(SparkHadoopUtil.get().conf()).open(file);
    in.seek(part.from());
    Source archive = Source.parse(part.archive(), Optional.empty(), Optional.empty());
    return Captures.part(in, archive, part.from(), part.to(), maxBytes);
  }

  private static synchronized Copytaster shared(JobOptions job, String home)
      throws IOException, ModelException {
    if (shared == null) {
      shared = Copytaster.open(home.isEmpty() ? travelled() : Path.of(home), job.settings());
    }
    return shared;
  }

  /** Where Spark unpacked the image: its folder, or the one folder in it. */
  private static Path travelled() throws IOException {
    Path unpacked = Path.of(SparkFiles.get("copytaster"));
    if (!Files.isDirectory(unpacked)) {
      throw new IOException(
          "no models: give --archives copytaster-….tar.gz#copytaster, or spark.copytaster.home");
    }
    try (Stream<Path> inside = Files.list(unpacked)) {
      return Stream.concat(Stream.of(unpacked), inside)
          .filter(folder -> Files.isDirectory(folder.resolve("models")))
          .findFirst()
          .orElseThrow(() -> new IOException(unpacked + " holds no models"));
    }
  }

  /** Turns lines into rows; the columns are made on the executor. */
  static final class Rows implements FlatMapFunction<Iterator<String>, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Iterator<String> lines) {
      Columns columns = Columns.ofRecords();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return lines.hasNext();
        }

        @Override
        public Row next() {
          try {
            return columns.row(lines.next());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      };
    }
  }
}
