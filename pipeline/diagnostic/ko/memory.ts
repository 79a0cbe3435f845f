/** Korean words of the `memory` room. */
import type { memoryMessages as english } from '../en/memory.js';
import type { Words } from '../words.js';

export const memoryMessages: Words<typeof english> = {
  'memory/document-left-out': '문건 {name}에 오유가 있어 그 번역은 기억에 들어있지 않습니다',
  'hint/check-document': '`duizhao check {name}`을(를) 보고 지적된 것을 바로잡으십시오',
  'memory/exact': '원문이 같음',
  'memory/figures': '수자만 다름',
  'memory/fuzzy': '비슷함',
  'memory/from-segment': '{document} {id} [{state}] ({place})',
  'memory/from-earlier': '{document} {id} [{state}] ({place}), 이전 원문에 따른 번역',
  'memory/from-attic': '{document} {id} [{state}] ({place}), 보관파일의 것: 원문은 이미 없음',
  'memory/from-tmx': '{place}, {number}번 항목{details}',
};
