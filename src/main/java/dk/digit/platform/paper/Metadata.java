package dk.digit.platform.paper;

import dk.digit.platform.time.Zone;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// The metadata packet of a document: title, author, dates, and which standards it follows. The identifier of
/// PDF/UA is described in it, as PDF/A asks of every schema that it does not know itself.
final class Metadata {

    private Metadata() {}

    static String xmp(PaperDocument document, String producer) {
        var when = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(document.created()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(Zone.COPENHAGEN)
                .toOffsetDateTime());
        return TEMPLATE.replace("@title", escape(document.title()))
                .replace("@description", escape(document.description()))
                .replace("@author", escape(document.author()))
                .replace("@language", document.lang().locale().toLanguageTag())
                .replace("@producer", escape(producer))
                .replace("@when", when);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;");
    }

    private static final String TEMPLATE = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about=""
                xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
               <dc:format>application/pdf</dc:format>
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">@title</rdf:li></rdf:Alt></dc:title>
               <dc:description><rdf:Alt><rdf:li xml:lang="x-default">@description</rdf:li></rdf:Alt></dc:description>
               <dc:creator><rdf:Seq><rdf:li>@author</rdf:li></rdf:Seq></dc:creator>
               <dc:language><rdf:Bag><rdf:li>@language</rdf:li></rdf:Bag></dc:language>
               <xmp:CreatorTool>@producer</xmp:CreatorTool>
               <xmp:CreateDate>@when</xmp:CreateDate>
               <xmp:ModifyDate>@when</xmp:ModifyDate>
               <pdf:Producer>@producer</pdf:Producer>
               <pdfaid:part>3</pdfaid:part>
               <pdfaid:conformance>A</pdfaid:conformance>
               <pdfuaid:part>1</pdfuaid:part>
              </rdf:Description>
              <rdf:Description rdf:about=""
                xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
               <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                 <pdfaProperty:name>part</pdfaProperty:name>
                 <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                 <pdfaProperty:category>internal</pdfaProperty:category>
                 <pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
               </rdf:li></rdf:Bag></pdfaExtension:schemas>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;
}
