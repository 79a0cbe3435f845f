/** The door of the HTML exporter. */
export { exportHtml } from './export-html.js';
