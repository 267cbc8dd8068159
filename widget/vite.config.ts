import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const host = fileURLToPath(new URL('../src/SupportMax.Saas.HttpApi.Host/wwwroot/', import.meta.url));

export default defineConfig({
  build: {
    target: 'es2021',
    outDir: `${host}widget`,
    emptyOutDir: true,
    // One classic script, because `document.currentScript` (and so the script's own origin) is unknown to a module.
    lib: { entry: 'src/main.tsx', formats: ['iife'], name: 'SupportMaxWidget', fileName: () => 'widget.js' },
  },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
  },
});
