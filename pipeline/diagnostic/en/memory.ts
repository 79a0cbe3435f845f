/** English words of the `memory` room. */
export const memoryMessages = {
  'memory/document-left-out': 'the document {name} has errors: what it has translated is not in the memory',
  'hint/check-document': 'see `duizhao check {name}`, and correct what it says',
  'memory/exact': 'the same Chinese',
  'memory/figures': 'the same but for figures',
  'memory/fuzzy': 'alike',
  'memory/from-segment': '{document} {id} [{state}] ({place})',
  'memory/from-earlier': '{document} {id} [{state}] ({place}), made from earlier Chinese',
  'memory/from-attic': '{document} {id} [{state}] ({place}), from the attic: its Chinese is gone',
  'memory/from-tmx': '{place}, unit {number}{details}',
} as const;
