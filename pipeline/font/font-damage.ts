/** What the readers of font files throw at bytes that are no font; the font book turns it into a finding. */
export class FontDamage extends Error {
  override readonly name = 'FontDamage';
}

/** A font file that became another one while it was read in parts: what was made of it so far does not count. */
export class FontReplaced extends Error {
  override readonly name = 'FontReplaced';
}
