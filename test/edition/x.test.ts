import { it } from 'vitest';
import { styleErrors } from './edition-support.js';
it('x', () => { for (const c of ['p { color: red } }', 'p { color: red } } h1 { color: red }', 'p { color: red', 'p { color: red \n h1 { color: red }\n', 'p }', 'p', 'p { color: red;\n h1 { color: red }\n', 'p { color: red }\n{ color: red }','@page :first', '@media screen;', '@media { }', '@media screen and ( { p {} }', 'p { color: rgb(1,2 }','/* p {','@page { margin: 1pt } }'])  console.log(c, '\n', styleErrors(c)); });
