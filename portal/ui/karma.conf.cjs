/** Karma for the library and both apps: Chromium of the machine (`CHROME_BIN`, else Debian's), a free port, one summary line at the end. */
process.env.CHROME_BIN ??= '/usr/bin/chromium';

const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--lang=zh-CN', '--window-size=1440,900',
];

/** Prints each failing spec with its message, then `karma: N passed, N failed`; counts a lost browser as a failure. */
function SummaryReporter(baseReporterDecorator) {
  baseReporterDecorator(this);
  let passed = 0;
  let failed = 0;
  this.specSuccess = () => { passed += 1; };
  this.specSkipped = () => undefined;
  this.specFailure = (_browser, result) => {
    failed += 1;
    this.write(`FAILED ${result.suite.concat(result.description).join(' ')}\n  ${result.log.join('\n  ')}\n`);
  };
  this.onBrowserError = (_browser, error) => {
    failed += 1;
    this.write(`FAILED the browser: ${typeof error === 'string' ? error : JSON.stringify(error)}\n`);
  };
  this.onRunComplete = (_browsers, results) => {
    if (results.error && failed === 0) failed = 1;
    this.write(`karma: ${passed} passed, ${failed} failed\n`);
  };
}
SummaryReporter.$inject = ['baseReporterDecorator'];

module.exports = (config) => {
  config.set({
    frameworks: ['jasmine'],
    plugins: [require('karma-jasmine'), require('karma-chrome-launcher'), { 'reporter:summary': ['type', SummaryReporter] }],
    browsers: ['Quiet'],
    customLaunchers: { Quiet: { base: 'ChromeHeadless', flags: quiet } },
    reporters: ['summary'],
    client: { jasmine: { random: true, failSpecWithNoExpectations: true }, clearContext: true },
    hostname: '127.0.0.1',
    listenAddress: '127.0.0.1',
    port: 0,
    browserNoActivityTimeout: 120_000,
    captureTimeout: 120_000,
    failOnEmptyTestSuite: true,
  });
};
