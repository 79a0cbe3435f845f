/** The properties that ISO 19005-2, 6.6.2.3.1 lets a file use without describing them: those of the XMP Specification of 2005. */
import type { XmpProperty, XmpShape } from './xmp.js';

/** Properties whose shape the standard fixes, by namespace. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, XmpShape>>>> = {
  'http://purl.org/dc/elements/1.1/': {
    contributor: 'Bag',
    coverage: 'simple',
    creator: 'Seq',
    date: 'Seq',
    description: 'Alt',
    format: 'simple',
    identifier: 'simple',
    language: 'Bag',
    publisher: 'Bag',
    relation: 'Bag',
    rights: 'Alt',
    source: 'simple',
    subject: 'Bag',
    title: 'Alt',
    type: 'Bag',
  },
  'http://ns.adobe.com/xap/1.0/': {
    Advisory: 'Bag',
    BaseURL: 'simple',
    CreateDate: 'simple',
    CreatorTool: 'simple',
    Identifier: 'Bag',
    Label: 'simple',
    MetadataDate: 'simple',
    ModifyDate: 'simple',
    Nickname: 'simple',
    Rating: 'simple',
    Thumbnails: 'Alt',
  },
  'http://ns.adobe.com/pdf/1.3/': { Keywords: 'simple', PDFVersion: 'simple', Producer: 'simple' },
  'http://ns.adobe.com/xap/1.0/rights/': {
    Certificate: 'simple',
    Marked: 'simple',
    Owner: 'Bag',
    UsageTerms: 'Alt',
    WebStatement: 'simple',
  },
  'http://ns.adobe.com/xap/1.0/mm/': {
    DerivedFrom: 'structure',
    DocumentID: 'simple',
    History: 'Seq',
    InstanceID: 'simple',
    ManagedFrom: 'structure',
    Manager: 'simple',
    ManageTo: 'simple',
    ManageUI: 'simple',
    ManagerVariant: 'simple',
    RenditionClass: 'simple',
    RenditionParams: 'simple',
    VersionID: 'simple',
    Versions: 'Seq',
    LastURL: 'simple',
    RenditionOf: 'structure',
    SaveID: 'simple',
  },
  'http://www.aiim.org/pdfa/ns/id/': { part: 'simple', amd: 'simple', corr: 'simple', conformance: 'simple' },
  'http://www.aiim.org/pdfa/ns/extension/': { schemas: 'Bag' },
};
/** Schemas of the same specification whose properties are taken as they come. */
const WHOLE_SCHEMAS: ReadonlySet<string> = new Set([
  'http://ns.adobe.com/xap/1.0/bj/',
  'http://ns.adobe.com/xap/1.0/t/pg/',
  'http://ns.adobe.com/xmp/1.0/DynamicMedia/',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://ns.adobe.com/camera-raw-settings/1.0/',
  'http://ns.adobe.com/tiff/1.0/',
  'http://ns.adobe.com/exif/1.0/',
  'http://ns.adobe.com/exif/1.0/aux/',
]);

/** Whether a property needs no description. */
export const isPredefined = ({ namespace, name }: XmpProperty): boolean =>
  WHOLE_SCHEMAS.has(namespace) || SHAPES[namespace]?.[name] !== undefined;

/** Whether a property is built as its schema says. */
export function hasPredefinedShape({ namespace, name, shape }: XmpProperty): boolean {
  const expected = SHAPES[namespace]?.[name];
  return expected === undefined || expected === shape;
}
