import { problem } from '../errors.ts';
import { agencyModes, anchors, channels, conventions, purposes, recipients, statedModes } from '../model/vocabulary.ts';
import { clock, either, isRecord, listOf, oneOf, record, slug, text, truth, whole, type Check } from './check-shape.ts';

/** The shape of policies, checked without zod so that a browser can plan and extend with little code. */
const days = whole(0, 3650);
const businessDays = whole(0, 1000);
const hours = whole(0, 8760);

/** How far: an object of exactly one unit. */
const offset: Check = (value, path, problems) => {
  record({}, { minutes: whole(0, 525_600), hours, days, businessDays, months: whole(0, 120) })(value, path, problems);
  if (isRecord(value) && Object.values(value).filter((amount) => amount !== undefined).length !== 1)
    problems.push(problem('policy.invalid', path, 'exactly one of minutes, hours, days, businessDays, months'));
};

const isText = (value: unknown) => typeof value === 'string';
const hasHours = (value: unknown) => isRecord(value) && 'hours' in value;

const due = either(
  isText,
  oneOf(['interview-end', 'deadline']),
  either(
    hasHours,
    record({ hours }, { by: clock }),
    record({ businessDays }, { at: clock, atLeastHours: whole(0, 24) }),
  ),
);
const expires = either(
  isText,
  oneOf(['due']),
  either(hasHours, record({ hours }), record({ businessDays }, { at: clock })),
);

const ruleFields = {
  title: text(500),
  guidance: text(20_000),
  purpose: oneOf(purposes),
  channel: either(isText, oneOf(channels), listOf(oneOf(channels), 1, channels.length)),
  to: oneOf(recipients),
  anchor: oneOf(anchors, 'policy.unknown-anchor'),
  after: slug,
  opens: offset,
  due,
  expires,
  convention: oneOf(conventions),
  viaAgency: oneOf(agencyModes),
  again: record({ days }),
  first: offset,
  every: offset,
  times: whole(1, 100),
  afterSilence: truth,
  rationale: text(20_000),
  sources: listOf(text(500), 0, 50),
};
const { purpose, channel, to, ...optionalFields } = ruleFields;

const channelHours = { from: clock, until: clock, businessDays };
const unstated = { days, businessDays };
const stated = { mode: oneOf(statedModes), businessDays };
const dayAndTime = { businessDays, at: clock };
const limits = {
  statusPerRound: whole(0, 100),
  callsPerWait: whole(0, 100),
  sameContactBusinessDays: whole(0, 100),
  linkedinNotesPerMonth: whole(0, 1000),
  linkedinNoteCharacters: whole(1, 10_000),
};

/** The groups of a policy, with their fields all needed or none. */
function groups(of: (fields: Readonly<Record<string, Check>>) => Check): Readonly<Record<string, Check>> {
  return {
    hours: of({ ...Object.fromEntries(channels.map((name) => [name, of(channelHours)])), morning: clock }),
    wait: of({
      unstated: of(unstated),
      stated: of(stated),
      notBefore: of({ businessDays }),
      hold: of({ days }),
      expires: of(dayAndTime),
      presumedClosed: of(dayAndTime),
    }),
    limits: of(limits),
  };
}

/** A whole policy. */
export const policyShape: Check = record({
  id: slug,
  version: text(500),
  title: text(500),
  ...groups((fields) => record(fields)),
  rules: listOf(record({ id: slug, purpose, channel, to }, optionalFields), 0, 100),
});

const ruleDifference = either(
  (value) => value === false,
  () => {},
  record({}, ruleFields),
);

/** A policy that says only what differs from the one it extends. */
export const extensionShape: Check = record(
  { extends: text(80) },
  {
    id: slug,
    version: text(500),
    title: text(500),
    ...groups((fields) => record({}, fields)),
    rules: (value, path, problems) => {
      if (!isRecord(value)) return record({})(value, path, problems);
      const ids = Object.keys(value);
      for (const id of ids) slug(id, `${path}/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`, problems);
      return record({}, Object.fromEntries(ids.map((id) => [id, ruleDifference])))(value, path, problems);
    },
  },
);
