import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from '$lib/core/problem';
import type { Db } from '../db/client';
import { secretOf } from '../db/secrets';

/** Nobody reads a paragraph and writes what is wrong with it sooner, in milliseconds. */
const SOONEST = 3000;
const LATEST = 24 * 60 * 60 * 1000;
const SECRET = 'report-form';

/** What a form is made for. */
export interface FormPlace {
	document: string;
	lang: string;
	segment: string;
	release: number;
}

const sign = (key: string, place: FormPlace, at: string, number: string): Buffer =>
	createHmac('sha256', key)
		.update(JSON.stringify([place.document, place.lang, place.segment, place.release, at, number]))
		.digest();

/** A mark for a form: when it was made, its own number, and a signature over both and the place. */
export async function formToken(db: Db, place: FormPlace, now: number): Promise<string> {
	const [at, number] = [now.toString(36), randomBytes(12).toString('base64url')];
	return `${at}.${number}.${sign(await secretOf(db, SECRET), place, at, number).toString('base64url')}`;
}

/** Reads the mark of a form that came back.
 * @returns the form's number, which is taken once
 * @throws Refusal `report.form-old` for one that is forged, made for another place or too old, `report.slow-down` with the
 * seconds to wait for one that came back at once */
export async function readFormToken(db: Db, place: FormPlace, token: string, now: number): Promise<string> {
	const [, at, number, signature] = /^([0-9a-z]{1,12})\.([\w-]{16})\.([\w-]{43})$/.exec(token) ?? [];
	if (!at || !number || !signature) throw new Refusal('report.form-old');
	const right = sign(await secretOf(db, SECRET), place, at, number);
	if (!timingSafeEqual(right, Buffer.from(signature, 'base64url'))) throw new Refusal('report.form-old');
	const age = now - parseInt(at, 36);
	if (age > LATEST) throw new Refusal('report.form-old');
	if (age < SOONEST) throw new Refusal('report.slow-down', String(Math.ceil((SOONEST - age) / 1000)));
	return number;
}
