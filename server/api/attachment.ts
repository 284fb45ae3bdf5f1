/** A text as a file that the browser saves. */
export const attachment = ({ name, media, text }: { name: string; media: string; text: string }): Response =>
	new Response(text, {
		headers: {
			'content-type': `${media}; charset=utf-8`,
			'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
			'cache-control': 'private, no-cache',
			'x-content-type-options': 'nosniff'
		}
	});
