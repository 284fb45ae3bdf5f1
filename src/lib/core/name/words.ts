const words = (list: string): Set<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Function words and sentence openers of English. They stand capitalised without being names. */
const ORDINARY =
	words(`a an and are as at be been but by can could did do does for from had has have he her here his how
	however i if in into is it its may might more most moreover no nor not of on one or our out over shall she should since
	so some such than that the their them then there these they this those through thus to too under until up upon us was we
	were what when where which while who whom whose why will with within without would yet you your also although among
	because before between both during each either first second third finally furthermore given instead many much new now
	only other others overall several specifically still three two using via about after all any every few given like
	additionally meanwhile recent recently note see show our ours unlike whereas despite due et al vs eg ie etc`);

/** Latin words and abbreviations that Japanese or Korean use as words of their own, units, and titles: writing one is no
 * invention, leaving one out no loss. */
const LOANS =
	words(`AI ML IT PC TV CEO CTO CFO COO CM DVD CD SNS OK NG OS API GPU CPU TPU RAM ROM SSD HDD LED LCD USB URL
	URI HTTP HTTPS HTML CSS XML JSON CSV PDF GUI UI UX CLI IDE SDK SQL DB ID IP QR SIM GPS VR AR XR IoT ICT DX PR FAQ Q&A DIY
	GDP NGO NPO UN EU UK US USA WHO VIP MVP PK FW MF DF GK MC DJ BGM EV AD BC AM PM No vs etc Web web Mr Mrs Ms Dr St Jr Sr
	Prof Vol Ver ver Fig Eq Ph.D PhD km cm mm kg mg ml kB KB MB GB TB PB Hz kHz MHz GHz kW MW kWh mph kph km/h fps bps Mbps
	Gbps dB px pt ms ns sec min hr yr II III IV VI VII VIII IX XI XII NLP e.g i.e a.m p.m DNA RNA HIV AIDS COVID IQ SF BBQ
	GitHub Hugging Face HuggingFace arXiv OpenReview SUV LGBT LGBTQ GmbH Inc Ltd Co Corp A/B P/L D.C U.S U.K`);

/** Names that Japanese and Korean commonly write in their own script. */
const NATIVE =
	words(`YouTube iPhone iPad iOS TikTok LinkedIn PayPal WhatsApp GitHub GitLab PyTorch TensorFlow HuggingFace
	OpenAI DeepMind ChatGPT AlphaGo AlphaFold JavaScript TypeScript PowerPoint WordPress MeToo SoftBank FedEx BuzzFeed eBay
	AliExpress StarCraft PlayStation MasterCard SpaceX BlackRock AstraZeneca UnitedHealth AirPods MacBook McDonald's`);
/** Surnames such as McAdam and LeRoy are written in the reader's script. */
const SURNAME = /^(?:Mc|Mac|Fitz|Le|La|De|Di|Du|Van|Von|O['’])[A-Z][a-z]/;

/** Is the name one that translators commonly write in their own script? */
export const isNative = (name: string): boolean => NATIVE.has(name) || SURNAME.test(name);
export const isOrdinary = (word: string): boolean => ORDINARY.has(word.toLowerCase());
export const isLoan = (word: string): boolean =>
	LOANS.has(word) || LOANS.has(word.replace(/[.]$|s$/, '')) || /^(?:No\.?[0-9]+|[A-Z](?:\.[A-Z])+)$/.test(word);
