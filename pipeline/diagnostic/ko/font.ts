/** Korean words of the `font` room. */
import type { fontMessages as english } from '../en/font.js';
import type { Words } from '../words.js';

export const fontMessages: Words<typeof english> = {
  'font/list-syntax': 'YAML의 규정에 맞지 않습니다: {reason}',
  'font/list-expected': '여기에 있어야 할 것: {expected}',
  'font/list-unknown-key': '글꼴목록에 `{key}` 항목은 없습니다; 쓸 수 있는 항목: {known}',
  'font/list-repeated-face': '글꼴 `{family}`에 굵기 {weight}이(가) 두번 나옵니다',
  'font/missing-file': '글꼴 `{family}` {weight}의 {path} 파일이 없습니다',
  'font/unreadable-file': '글꼴 `{family}` {weight}의 {path} 파일이 파손되였거나 글꼴파일이 아닙니다',
  'font/unreadable-dropped': '{path} 파일은 파손되였거나 글꼴파일이 아니므로 쓰지 않습니다',
  'font/unknown-format': '{path} 파일은 읽을 수 없는 형식({format})의 글꼴이므로 쓰지 않습니다',
  'font/embedding-forbidden': '글꼴 {family} {weight}은(는) PDF에 넣을 수 없습니다: 사용허가표식이 “{flag}”입니다',
  'font/not-for-office':
    '글꼴 {family} {weight}은(는) 편집할 수 있는 Word 파일에는 넣지 않습니다: 사용허가표식이 “{flag}”입니다',
  'font/cff-for-office':
    '글꼴 {family} {weight}은(는) Word 파일에 넣지 않습니다: Word는 TrueType 륜곽만 읽는데 이 글꼴은 CFF 륜곽입니다',
  'hint/run-npm-ci':
    '`npm ci`를 실행하면 글꼴을 받아옵니다. 그래도 파일이 없으면 여기에 적은 파일이름을 바로잡으십시오',
  'hint/correct-font-list':
    'fonts/fonts.yaml을 바로잡으십시오. 글꼴마다 `faces`가 있고 그 하나하나에 `package`, `file`, `weight`가 있습니다',
  'hint/copy-font-again': '글꼴파일을 원래의 곳에서 다시 복사하여오거나 폴더에서 들어내십시오',
  'hint/convert-font': '그 대신 이 글꼴의 .ttf, .otf, .ttc, .woff 파일을 여기에 넣으십시오',
  'hint/ask-font-licence':
    '글꼴회사에 문서에 넣어도 된다는 허가와 그렇게 표식된 파일을 요구하거나 양식표에서 다른 글꼴로 바꾸십시오. HTML 파일에는 글꼴이 들어가지 않고 Word 파일에는 요구할 때에만 들어갑니다',
  'hint/office-takes-its-own':
    '파일에 글꼴의 이름은 그대로 적혀있습니다. 이 글꼴이 있는 콤퓨터에서는 이 글꼴로 보이고 없는 콤퓨터에서는 그곳에 있는 글꼴로 보입니다',
  'hint/ask-editable-licence':
    '글꼴회사에 편집용문서에 넣어도 되는 파일을 요구하거나 양식표에서 다른 글꼴로 바꾸십시오',
  'hint/drop-truetype': '글꼴회사에 이 글꼴의 TrueType 파일(.ttf)이 있으면 그것을 대신 fonts/에 넣으십시오',
};
