/** Which keys this machine has. Servers cannot know: until the page lives, names are those of Windows and Linux. */
class Platform {
	mac = $state(false);

	/** Call once the page lives. */
	detect(): void {
		this.mac = /mac|iphone|ipad/i.test(navigator.platform);
	}
}

export const platform = new Platform();
