import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// Set once here, so that every worker reads the same.
process.env.RANG_TEST_PORT ??= '3210';
process.env.RANG_TEST_FOLDER ??= mkdtempSync(join(tmpdir(), 'rang-e2e-'));
process.env.RANG_TEST_LOOKS ??= mkdtempSync(join(tmpdir(), 'rang-looks-'));

const address = `http://127.0.0.1:${process.env.RANG_TEST_PORT}`;
const report = process.env.RANG_TEST_REPORT;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 1, // a busy machine may time out once; the list says which test needed a second try
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    baseURL: address,
    locale: 'fr-BE',
    timezoneId: 'Europe/Brussels',
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${address}/fr`,
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      PORT: process.env.RANG_TEST_PORT,
      HOSTNAME: '127.0.0.1',
      RANG_DATA: process.env.RANG_TEST_FOLDER,
      RANG_DEMO: '1',
    },
  },
});
