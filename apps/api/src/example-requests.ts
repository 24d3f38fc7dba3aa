/** One application as small as a real one gets; for the description of the API and the line to try at the start. */
export const exampleApplication = {
  id: 'acme-engineer',
  company: 'Acme',
  role: 'Engineer',
  candidate: { timeZone: 'America/New_York', name: 'Sam' },
  employer: { timeZone: 'Europe/Berlin', holidays: ['2026-05-14', '2026-05-25'] },
  contacts: [
    {
      id: 'ana',
      name: 'Ana Ruiz',
      role: 'hiring-manager' as const,
      email: 'ana@acme.example',
      phone: '+49 30 5550147',
    },
  ],
  interviews: [
    {
      id: 'first',
      startsAt: '2026-05-12T10:00',
      endsAt: '2026-05-12T11:00',
      with: ['ana'],
      timeframe: { type: 'by-weekday' as const, weekday: 'fri' as const, text: 'by Friday' },
    },
  ],
};

const secondApplication = {
  ...exampleApplication,
  id: 'umbrella-engineer',
  company: 'Umbrella',
  candidate: { timeZone: 'America/New_York', name: 'Sam' },
  contacts: [{ id: 'lee', name: 'Lee Chan', role: 'recruiter' as const, email: 'lee@umbrella.example' }],
  interviews: [{ id: 'screen', startsAt: '2026-05-13T15:00', endsAt: '2026-05-13T15:30', with: ['lee'] }],
};

export const exampleRequest = { application: exampleApplication, now: '2026-05-12T12:00:00+02:00' };

export const exampleCalendarRequest = { ...exampleRequest, calendar: { locale: 'de' as const, zoned: true } };

export const exampleAgendaRequest = {
  applications: [exampleApplication, secondApplication],
  policy: { extends: 'patient', wait: { stated: { businessDays: 2 } } },
  now: '2026-05-14T09:00:00+02:00',
};
