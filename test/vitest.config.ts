import { defineConfig } from 'vitest/config';

// Commands that tests start as programs answer in English, wherever the tests run.
const env = { DUIZHAO_LANG: 'en' };

export default defineConfig({ test: { include: ['test/**/*.test.ts'], root: '.', testTimeout: 60_000, env } });
