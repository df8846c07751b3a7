import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { formatIdentity, IDENTITY_KEY } from '../../domain/identity.ts';
import { srgbProfile } from './srgb-profile.ts';
import { type Description, xmpPacket } from './xmp.ts';

/** Says what the copy is, alike in its document information and its XMP. */
export function writeMetadata(document: PDFDocument, description: Description): void {
  const { context, catalog } = document;
  writeInformation(document, description);
  document.setLanguage(description.language);
  const packet = Buffer.from(xmpPacket(description));
  // Not compressed: programs that know no PDF look for it in the bytes (ISO 19005-3 6.6.2.1).
  const dictionary = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: packet.length });
  catalog.set(PDFName.of('Metadata'), context.register(PDFRawStream.of(dictionary, packet)));
}

/** A new dictionary: whatever Chromium said of itself and of the day is gone. */
function writeInformation(document: PDFDocument, { title, author, producer, date, identity }: Description): void {
  const old = document.context.trailerInfo.Info;
  const information = document.context.obj({ [IDENTITY_KEY]: PDFHexString.fromText(formatIdentity(identity)) });
  if (old && document.context.lookup(old) instanceof PDFDict) document.context.assign(old as never, information);
  else document.context.trailerInfo.Info = document.context.register(information);
  document.setTitle(title, { showInWindowTitleBar: true });
  if (author) document.setAuthor(author);
  document.setCreator(producer);
  document.setProducer(producer);
  if (date) {
    document.setCreationDate(new Date(date));
    document.setModificationDate(new Date(date));
  }
}

/** Says what the colours mean, which are all RGB (ISO 19005-3 6.2.4.3). */
export function writeOutputIntent({ context, catalog }: PDFDocument): void {
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    RegistryName: PDFString.of('http://www.color.org'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
}
