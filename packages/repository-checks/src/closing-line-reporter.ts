import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';

// Prints one last line that any CI can count: `7 passed, 0 failed, 1 skipped`.
// It leaves from `process.on('exit')`, so nothing of vitest, coverage or bench comes after it.
export class ClosingLineReporter implements Reporter {
  #counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };

  onInit(_vitest: Vitest): void {
    process.on('exit', () => {
      const { passed, failed, skipped } = this.#counts;
      process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    this.#counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      // A file that cannot be imported, a failing suite hook, a type error outside any test: one failure each.
      this.#counts.failed += module.errors().length;
      for (const suite of module.children.allSuites()) this.#counts.failed += suite.errors().length;
      for (const test of module.children.allTests()) this.#counts[test.result().state] += 1;
    }
    // A test that never got to its end did not pass.
    this.#counts.failed += this.#counts.pending;
  }
}
