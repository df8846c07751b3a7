import type { Identity } from '../../domain/identity.ts';

/** What a copy says of itself. */
export interface Description {
  readonly title: string;
  readonly author: string | undefined;
  readonly language: string;
  readonly producer: string;
  /** ISO date or date and time of the edition. */
  readonly date: string | undefined;
  /** Part of PDF/A that the file claims at level A, and PDF/UA-1 with it; nothing for a plain PDF. */
  readonly part: 2 | 3 | undefined;
  readonly identity: Identity;
}

const JIPING = 'https://jiping.invalid/ns/copy/1.0/';

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  jiping: JIPING,
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
};

/** The metadata of a copy as an XMP packet (ISO 16684-1), agreeing with its document information (ISO 19005-3 6.6.3). */
export function xmpPacket(description: Description): string {
  const namespaces = Object.entries(NAMESPACES).map(([prefix, uri]) => `    xmlns:${prefix}="${uri}"`);
  const properties = [...core(description), ...claims(description), ...identity(description.identity), ...extensions()];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '  <rdf:Description rdf:about=""',
    `${namespaces.join('\n')}>`,
    ...properties.map((line) => `    ${line}`),
    '  </rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

function core({ title, author, language, producer, date }: Description): string[] {
  return [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
    ...(author ? [`<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`] : []),
    `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
    ...(date ? ['CreateDate', 'ModifyDate'].map((name) => `<xmp:${name}>${moment(date)}</xmp:${name}>`) : []),
    `<xmp:CreatorTool>${escaped(producer)}</xmp:CreatorTool>`,
    `<pdf:Producer>${escaped(producer)}</pdf:Producer>`,
  ];
}

/** To the second and in UTC, as the document information has it. */
function moment(date: string): string {
  return new Date(date).toISOString().replace('.000', '');
}

/** ISO 19005-3 6.6.4, ISO 14289-1 clause 5. */
function claims({ part }: Description): string[] {
  if (part === undefined) return [];
  return [
    `<pdfaid:part>${part}</pdfaid:part>`,
    '<pdfaid:conformance>A</pdfaid:conformance>',
    '<pdfuaid:part>1</pdfuaid:part>',
  ];
}

function identity({ evaluation, data }: Identity): string[] {
  return [
    `<jiping:evaluation>${escaped(evaluation)}</jiping:evaluation>`,
    ...(data ? [`<jiping:data>${data}</jiping:data>`] : []),
  ];
}

/** PDF/A wants every property explained that XMP itself doesn't know (ISO 19005-3 6.6.2.3.3). */
function extensions(): string[] {
  return [
    '<pdfaExtension:schemas><rdf:Bag>',
    ...schema('PDF/UA identification', 'pdfuaid', [['part', 'Integer', 'Part of ISO 14289 that the file conforms to']]),
    ...schema('Copy of an evaluation', 'jiping', [
      ['evaluation', 'Text', 'Identifier of the evaluation'],
      ['data', 'Text', 'SHA-256 of the data that the copy was printed with'],
    ]),
    '</rdf:Bag></pdfaExtension:schemas>',
  ];
}

function schema(
  name: string,
  prefix: 'pdfuaid' | 'jiping',
  properties: readonly (readonly [name: string, type: string, description: string])[],
): string[] {
  return [
    '<rdf:li rdf:parseType="Resource">',
    `  <pdfaSchema:schema>${name}</pdfaSchema:schema>`,
    `  <pdfaSchema:namespaceURI>${NAMESPACES[prefix]}</pdfaSchema:namespaceURI>`,
    `  <pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>`,
    '  <pdfaSchema:property><rdf:Seq>',
    ...properties.flatMap(([property, type, description]) => [
      '    <rdf:li rdf:parseType="Resource">',
      `      <pdfaProperty:name>${property}</pdfaProperty:name>`,
      `      <pdfaProperty:valueType>${type}</pdfaProperty:valueType>`,
      '      <pdfaProperty:category>internal</pdfaProperty:category>',
      `      <pdfaProperty:description>${description}</pdfaProperty:description>`,
      '    </rdf:li>',
    ]),
    '  </rdf:Seq></pdfaSchema:property>',
    '</rdf:li>',
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
