// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A stretch of an archive: the records that begin in it. A whole archive would be an hour's work,
 * and be done again from its start when a machine is lost.
 *
 * @param archive path or URI of the file
 * @param from first byte
 * @param to byte after the last one
 */
record Part(String archive, long from, long to) implements Serializable {
  /**
   * The parts of all archives that the patterns match, in the order of the patterns and of names.
   *
   * @param patterns paths or globs of any file system that Hadoop knows
   * @param size bytes of a part; the last one of a file may be smaller
   * @throws FileNotFoundException if a pattern matches nothing; it names the pattern
   */
  static List<Part> of(List<String> patterns, long size, Configuration configuration)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    for (String pattern : patterns) {
      Path path = new Path(pattern);
      FileStatus[] found = path.getFileSystem(configuration).globStatus(path);
      if (found == null || found.length == 0) {
        throw new FileNotFoundException(pattern + ": no such file");
      }
      Arrays.sort(found, Comparator.comparing(FileStatus::getPath));
      for (FileStatus file : found) {
        for (long from = 0; file.isFile() && from < file.getLen(); from += size) {
          long to = Math.min(from + size, file.getLen());
          parts.add(new Part(file.getPath().toString(), from, to));
        }
      }
    }
    return parts;
  }
}
