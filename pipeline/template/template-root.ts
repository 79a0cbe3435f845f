/** The trees of data that templates are checked against: one for editions, one for the docket. */
import type { DocketData } from './docket-data.js';
import { docketSchema } from './docket-schema.js';
import { templateSchema } from './schema.js';
import type { GroupShape } from './shape.js';
import type { TemplateData } from './template-data.js';

/** A kind of template: the published names, and the data that has them. */
export interface TemplateRoot<Data extends object> {
  readonly shape: GroupShape;
  /** The data as a template sees it. It says whose names `shape` publishes, so that no template runs on data of another kind. */
  readonly values: (data: Data) => object;
}

const values = <Data extends object>(data: Data): Data => data;

/** What templates of editions see. */
export const EDITION_ROOT: TemplateRoot<TemplateData> = { shape: templateSchema, values };

/** What the template of the docket sees. */
export const DOCKET_ROOT: TemplateRoot<DocketData> = { shape: docketSchema, values };
