// How the browser tests run. `cargo xtask test` starts the server, and gives the environment:
//   DESK_URL     the server with the demo expo        DESK_LOGINS  file with what `legal-desk demo --json` printed
//   DESK_BIN     the program, for tests that start one of their own
//   CHROMIUM     the browser, where it is not /usr/bin/chromium
import { defineConfig, devices } from '@playwright/test';

const { viewport } = devices['Desktop Chrome'];

export default defineConfig({
  testDir: './tests',
  outputDir: './results',
  // One server and one database for all tests: they run one after the other, in the order of their files.
  workers: 1,
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  // A test that passes at the second try hides a fault.
  retries: 0,
  // Two cores, and a server built without optimisation.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: './results/report.json' }]],
  use: {
    baseURL: process.env.DESK_URL ?? 'http://127.0.0.1:3000',
    viewport,
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      // Without these, Chromium refuses to run as root and calls home at every start.
      args: [
        '--headless',
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
});
