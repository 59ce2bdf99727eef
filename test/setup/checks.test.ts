import { describe, expect, it } from 'vitest';
import { count } from '../../src/setup/checks.js';

const report = (numPassedTests: number, numFailedTests: number, testResults: unknown[] = []) =>
  JSON.stringify({ numPassedTests, numFailedTests, testResults });

describe('the count at the end of npm test', () => {
  it('is that of the tests', () => {
    expect(count(report(12, 2), false)).toEqual({ passed: 12, failed: 2 });
  });

  it('counts a test file that could not be loaded as failed', () => {
    const broken = { status: 'failed', assertionResults: [] };

    expect(count(report(12, 0, [broken]), false)).toEqual({ passed: 12, failed: 1 });
  });

  it('counts a file once when its tests failed', () => {
    const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] };

    expect(count(report(12, 1, [failed]), false)).toEqual({ passed: 12, failed: 1 });
  });

  it('is never all green when something outside of the tests went wrong', () => {
    expect(count(report(12, 0), false)).toEqual({ passed: 12, failed: 1 });
  });
});
