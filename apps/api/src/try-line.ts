import { exampleRequest } from './example-requests.ts';

/** A line to paste into a shell: it plans the example, and shows the whole way from facts to steps. */
export function tryLine(address: string): string {
  // Single quotes end the argument in every shell of the Bourne family.
  const body = JSON.stringify(exampleRequest).replaceAll("'", String.raw`\u0027`);
  return `curl -s ${address}/v1/plan -H 'content-type: application/json' -d '${body}'`;
}
