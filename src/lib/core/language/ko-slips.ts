import type { Slips } from './slips';

export const koSlips: Slips = {
	glued: [
		/([할될볼쓸줄올갈낼릴킬뀔을])수 ?(?=있|없|밖)/gu,
		/([가-힣]는)것(?=[은을이도만과에의입]|[\s.,]|$)/gu,
		/([했됐었았였]을|[할될])때(?=[는마에의도만]|[\s.,]|$)/gu,
		/([하되]는)중(?=[이입인에])/gu
	],
	twice: new Set(
		(
			'점점 매우 아주 정말 너무 하나 조금 자주 빨리 또 더 각각 한 두 차례 차츰 가끔 그 이 저 몇 겹겹 거듭 오래 멀리 높이 깊이 ' +
			'다시 계속 천천히 서로 네 예 아니 제발 어서'
		).split(' ')
	),
	doubled: null,
	counter: null,
	timesLess:
		/(?:\d[\d.,]{0,12}|[일이삼사오육칠팔구십백천몇수두세네]) ?(?:배|곱)(?:나|이나|가량|정도|이상)? ?((?:더 ?)?(?:적[은게었습]|작[은게았습]|낮[은게았습]|느[리린려렸]|짧[은게았습]|가[볍벼]))/gu,
	run: /([가-힣](?:다|요|죠|까)\.)(?=[가-힣])/gu,
	gap: null,
	foreignStop: null,
	latinBorder: null,
	longVowel: null,
	breath: 130
};
