import type { Check } from './check';
import { date } from './checks/accuracy/date';
import { dateRange } from './checks/accuracy/date-range';
import { numberExtra } from './checks/accuracy/number-extra';
import { numberMissing } from './checks/accuracy/number-missing';
import { numberValue } from './checks/accuracy/number-value';
import { unitChanged } from './checks/accuracy/unit-changed';

/** Every check, in the order people see them. */
export const CHECKS: readonly Check[] = [numberValue, numberMissing, numberExtra, unitChanged, date, dateRange];
