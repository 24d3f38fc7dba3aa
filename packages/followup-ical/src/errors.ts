import { FollowupError, type ErrorCode } from 'followup-core';

export function refuse(code: ErrorCode, path: string, expected: string, found: unknown): never {
  const seen = typeof found === 'string' ? JSON.stringify(found.slice(0, 60)) : typeof found;
  throw new FollowupError({ code, path, expected, message: `At ${path}: found ${seen}, expected ${expected}` });
}
