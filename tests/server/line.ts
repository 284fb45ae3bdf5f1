import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to a server that can be cut: what is on it is lost, and nobody gets through. It holds nothing back, as no proxy
 * before a live editor does: Nagle's algorithm would keep each acknowledgement until the next edit. */
export class Line {
	#cut = false;
	readonly #sockets = new Set<Socket>();

	private constructor(
		private readonly server: Server,
		private readonly to: () => number
	) {}

	/** @param to the port that the other end listens on, asked anew for each socket */
	static async to(to: () => number): Promise<Line> {
		const server = createServer({ noDelay: true });
		const line = new Line(server, to);
		server.on('connection', (near) => line.#join(near));
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		return line;
	}

	get port(): number {
		return (this.server.address() as AddressInfo).port;
	}

	cut(): void {
		this.#cut = true;
		for (const socket of this.#sockets) socket.destroy();
	}

	mend(): void {
		this.#cut = false;
	}

	async end(): Promise<void> {
		this.cut();
		await new Promise((resolve) => this.server.close(resolve));
	}

	#join(near: Socket): void {
		if (this.#cut) return void near.destroy();
		const far = connect({ port: this.to(), host: '127.0.0.1', noDelay: true });
		for (const [from, to] of [
			[near, far],
			[far, near]
		] as const) {
			this.#sockets.add(from);
			from.pipe(to);
			from.on('error', () => to.destroy());
			from.on('close', () => (to.destroy(), this.#sockets.delete(from)));
		}
	}
}
