import type { Policy } from '../../model/policy.ts';
import { agencyDebrief } from './agency-debrief.ts';
import { askNextSteps } from './ask-next-steps.ts';
import { linkedinInvite } from './linkedin-invite.ts';
import { noShowMessage } from './no-show-message.ts';
import { offerNotice } from './offer-notice.ts';
import { offerResponse } from './offer-response.ts';
import { phoneCall } from './phone-call.ts';
import { rejectionReply } from './rejection-reply.ts';
import { statusEmail } from './status-email.ts';
import { stayInTouch } from './stay-in-touch.ts';
import { thankYou } from './thank-you.ts';
import { withdrawNotice } from './withdraw-notice.ts';

/** Waits until the answer is overdue before it asks. The order of the rules is the order of their steps. */
export const patient: Policy = {
  id: 'patient',
  version: '1',
  title: 'Patient: ask one business day after the time they gave',
  hours: {
    'in-person': { from: '09:00', until: '17:00', businessDays: 1 },
    email: { from: '09:00', until: '17:00', businessDays: 1 },
    linkedin: { from: '09:00', until: '17:00', businessDays: 1 },
    // Not before people have settled in, not when they are about to leave.
    phone: { from: '09:30', until: '16:30', businessDays: 2 },
    morning: '10:00',
  },
  wait: {
    unstated: { days: 7, businessDays: 5 },
    stated: { mode: 'after', businessDays: 1 },
    notBefore: { businessDays: 5 },
    hold: { days: 28 },
    expires: { businessDays: 20, at: '17:00' },
    presumedClosed: { businessDays: 10, at: '17:00' },
  },
  limits: {
    statusPerRound: 4,
    callsPerWait: 1,
    sameContactBusinessDays: 3,
    // LinkedIn, free accounts, as read in November 2026: five personal notes a month of 200 characters each.
    linkedinNotesPerMonth: 5,
    linkedinNoteCharacters: 200,
  },
  rules: [
    askNextSteps,
    thankYou,
    linkedinInvite,
    agencyDebrief,
    noShowMessage,
    statusEmail,
    phoneCall,
    offerResponse,
    offerNotice,
    rejectionReply,
    withdrawNotice,
    stayInTouch,
  ],
};
