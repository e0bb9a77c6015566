import { takePartEndpoints as api } from '../../contracts/api/take-part.ts';
import { type Served, served } from '../../contracts/api/use-case.ts';
import { type CalendarStatePorts, getCalendar } from './take-part/get-calendar.ts';
import { type DuePorts, getDue } from './take-part/get-due.ts';
import { getSubscriptions, type SubscriptionPorts } from './take-part/get-subscriptions.ts';
import { type InboxPorts, listInbox } from './take-part/list-inbox.ts';
import { listOffers, type OffersPorts } from './take-part/list-offers.ts';
import { type CalendarPorts, readCalendar } from './take-part/read-calendar.ts';
import { showUnsubscribe } from './take-part/show-unsubscribe.ts';
import type { ShowUnsubscribePorts } from './take-part/unsubscription.ts';

export type TakePartReadPorts = DuePorts &
  InboxPorts &
  SubscriptionPorts &
  OffersPorts &
  CalendarPorts &
  CalendarStatePorts &
  ShowUnsubscribePorts;

/** What people read of their own: served with everything else that is read, by a Lambda that writes nothing. */
export const takePartReads = (ports: TakePartReadPorts): readonly Served[] => [
  served(api.getDue, getDue(ports)),
  served(api.listInbox, listInbox(ports)),
  served(api.getSubscriptions, getSubscriptions(ports)),
  served(api.listOffers, listOffers(ports)),
  served(api.getCalendar, getCalendar(ports)),
  served(api.readCalendar, readCalendar(ports)),
  served(api.showUnsubscribe, showUnsubscribe(ports)),
];
