/** What the readers of font files throw at bytes that are no font; the font book turns it into a finding. */
export class FontDamage extends Error {
  override readonly name = 'FontDamage';
}
