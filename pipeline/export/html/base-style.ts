/** What an edition needs on a screen beyond its own stylesheet, which is written for paper. */

/** Before the edition's stylesheet, so that the edition has the last word. */
export const SCREEN_BASE = `@media screen {
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; background: #fff; color: #000; }
  body { box-sizing: border-box; max-width: 56rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; overflow-wrap: break-word; }
  :lang(ko) { word-break: keep-all; }
  :lang(zh) { word-break: normal; }
  .pair > * { min-width: 0; }
  a { color: inherit; text-decoration: none; }
  :target { scroll-margin-top: 2rem; background: #fff3c4; }
}
`;

/** After the edition's stylesheet: on a phone two columns would hold a few characters a line, so that pairs are stacked. */
export const PHONE_ADJUSTMENTS = `@media screen and (max-width: 640px) {
  body { padding: 1rem 1rem 3rem; }
  body .pair { grid-template-columns: minmax(0, 1fr) !important; }
  body .pair > * + * { margin-top: 0.5em; }
}
`;
