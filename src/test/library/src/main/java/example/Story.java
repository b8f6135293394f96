package example;

import copytaster.Copytaster;
import copytaster.Record;
import copytaster.Settings;
import copytaster.source.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

public class Story {
  public static void main(String[] args) throws Exception {
    try (Copytaster copytaster = Copytaster.open(Path.of(args[0]), Settings.DEFAULT)) {
      byte[] page = Files.readAllBytes(Path.of(args[1]));
      Record record = copytaster.read(Content.of(args[2], page, Optional.empty()));
      System.out.println(record.failed() ? record.problem().get().message() : record.json());
    }
  }
}
