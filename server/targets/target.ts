import type * as v from 'valibot';
import type { Manifest } from '$lib/core/release/manifest';
import type { TargetKind } from '$lib/core/release/destination';
import type { Outgoing } from './outgoing';

/** How the other side names a copy, e.g. numbers of topic and post. */
export type Remote = Record<string, number | string>;

/** Where one copy goes: a target with what is known of the copy. */
export interface Place<Settings = Record<string, unknown>> {
	settings: Settings;
	secret: string | null;
	/** By which the copy is found there; unique for document, language and target. */
	externalId: string;
	remote: Remote;
	outgoing: Outgoing;
	/** The data folder, and the folder of the project in what is published there. */
	data: string;
	project: string;
	lang: string;
	slug: string;
}

/** What is sent. */
export interface Parcel {
	manifest: Manifest;
	/** SHA-256 of the manifest as stored, hex. */
	hash: string;
	title: string;
	/** Markdown. */
	body: string;
	/** Address of the page that readers of this installation see. */
	page: string;
	/** Release that was there before; null for the first. */
	replaces: number | null;
}

/** A copy as it stands there. */
export interface Found {
	text: string;
	remote: Remote;
	address: string | null;
}

export interface Target<Settings = Record<string, unknown>> {
	id: TargetKind;
	/** Reads what a maintainer entered. */
	settings: v.GenericSchema<unknown, Settings>;
	/** Does it need a key? */
	secret: boolean;
	/** Can it tell whether it works, without leaving anything? */
	test(place: Place<Settings>): Promise<void>;
	/** The text that will stand there; empty for a target that cannot look. */
	text(parcel: Parcel): string;
	/** What is there now, null where nothing is. A target without it is never asked whether a copy was edited. */
	look?(place: Place<Settings>): Promise<Found | null>;
	/** Makes the copy, or changes the one that was found.
	 * @returns the copy as it stands there afterwards; its text only where the target can look */
	send(place: Place<Settings>, parcel: Parcel, found: Found | null): Promise<Found>;
}
