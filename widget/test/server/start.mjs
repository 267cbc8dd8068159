import { runnerImport } from 'vite';

await runnerImport('./test/server/main.ts');
