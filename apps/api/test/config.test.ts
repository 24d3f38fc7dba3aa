import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the configuration', () => {
  test('nothing set: 127.0.0.1:3000', () => {
    expect(readConfig({})).toEqual({ ok: true, config: { port: 3000, host: '127.0.0.1', logLevel: 'info' } });
  });

  test('an empty variable counts as not set', () => {
    expect(readConfig({ PORT: '', HOST: '', LOG_LEVEL: '', DOCUMENTATION_URL: '' })).toEqual(readConfig({}));
  });

  test('everything set', () => {
    const environment = { PORT: '0', HOST: '::1', LOG_LEVEL: 'silent', DOCUMENTATION_URL: 'https://followup.example' };
    expect(readConfig(environment)).toEqual({
      ok: true,
      config: { port: 0, host: '::1', logLevel: 'silent', documentationUrl: 'https://followup.example' },
    });
  });

  test.each<[name: string, wrong: string, right: string]>([
    ['PORT', 'three thousand', '3000'],
    ['PORT', '65536', '65535'],
    ['PORT', '-1', '0'],
    ['PORT', '3e3', '3000'],
    ['HOST', 'http://localhost', 'localhost'],
    ['HOST', 'two words', 'one-word'],
    ['LOG_LEVEL', 'loud', 'trace'],
    ['DOCUMENTATION_URL', 'followup.example', 'http://followup.example'],
    ['DOCUMENTATION_URL', 'javascript:alert(1)', 'https://followup.example/docs'],
  ])('%s=%s is refused, %s is not', (name, wrong, right) => {
    const refused = readConfig({ [name]: wrong });
    expect(refused).toMatchObject({ ok: false, problems: [expect.stringContaining(`${name}: found "${wrong}"`)] });
    expect(readConfig({ [name]: right }).ok).toBe(true);
  });

  test('everything that is wrong is said at once', () => {
    const read = readConfig({ PORT: 'x', HOST: ' ', LOG_LEVEL: 'y', DOCUMENTATION_URL: 'z' });
    expect(read).toMatchObject({
      ok: false,
      problems: [/PORT/, /HOST/, /LOG_LEVEL/, /DOCUMENTATION_URL/].map((each) => expect.stringMatching(each)),
    });
  });
});
