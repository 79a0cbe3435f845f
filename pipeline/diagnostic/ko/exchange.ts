/** Korean words of the `exchange` room. */
import type { exchangeMessages as english } from '../en/exchange.js';
import type { Words } from '../words.js';

export const exchangeMessages: Words<typeof english> = {
  'exchange/unknown-encoding': '파일에 적힌 문자부호화방식 {encoding}은(는) 읽을 수 없습니다',
  'exchange/bad-byte': '파일에 적힌 문자부호화방식은 {encoding}인데 여기에 그에 맞지 않는 내용이 있습니다',
  'exchange/no-tmx': '번역기억파일이 아닙니다. `tmx`로 시작해야 하는데 `{found}`(으)로 시작합니다',
  'exchange/unclosed': '`{element}`이(가) 여기까지 닫히지 않았습니다',
  'exchange/unclosed-in-unit': '{unit}번 항목의 `{element}`이(가) 여기까지 닫히지 않아 그 항목은 쓰지 않습니다',
  'exchange/cut-off': '파일이 `{element}` 중간에서 끊겼습니다. 그 앞에서 항목 {units}개를 읽었습니다',
  'exchange/units-left-out': '항목 {total}개 가운데서 {count}개는 중문이나 조선문이 없어 쓰지 않습니다',
  'hint/export-as-utf-8': '원래 프로그램에서 UTF-8 TMX로 다시 내보내십시오',
  'hint/export-tmx': '번역기억을 TMX(1.4판)로 내보내여 이 파일과 바꾸십시오',
  'hint/mend-xml': '다시 내보내십시오. 그럴 수 없으면 본문편집기에서 이곳을 바로잡으십시오',
  'hint/copy-again': '파일이 끝까지 기록되거나 복사되지 않았습니다. 다시 복사하거나 내보내십시오',
  'hint/tmx-languages': '중문(zh…)과 조선문(ko…)으로 표시된 것만 씁니다. 이 항목들의 언어: {languages}',
};
