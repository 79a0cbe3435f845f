import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const project = fileURLToPath(new URL('./tsconfig.json', import.meta.url));

export default tseslint.config(
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 400, skipComments: true, skipBlankLines: true }],
    },
  },
  { ignores: ['**/*.js', '**/*.mjs'] },
);
