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
	words(`AI ML DL IT PC TV CEO CTO CFO COO CM DVD CD SNS OK NG OS API GPU CPU TPU NPU RAM ROM SSD HDD LED LCD USB URL
	URI HTTP HTTPS HTML CSS XML JSON CSV PDF GUI UI UX CLI IDE SDK SQL DB ID IP QR SIM GPS VR AR XR IoT ICT DX PR FAQ Q&A QA
	DIY GDP NGO NPO UN EU UK US USA WHO VIP MVP PK FW MF DF GK MC DJ BGM EV AD BC AM PM No vs etc Web web Mr Mrs Ms Dr St Jr
	Sr Prof Vol Ver ver Fig Figs Figure Figures Eq Eqs Equation Table Tab Section Sec Appendix App Algorithm Alg Theorem
	Lemma Corollary Proposition Definition Step Note Ph.D PhD km cm mm kg mg ml kB KB MB GB TB PB Hz kHz MHz GHz kW MW kWh
	mph kph km/h fps bps Mbps Gbps dB px pt ms ns sec min hr yr II III IV VI VII VIII IX XI XII NLP e.g i.e a.m p.m DNA RNA
	HIV AIDS COVID COVID-19 IQ SF BBQ GitHub Hugging Face HuggingFace arXiv OpenReview SUV LGBT LGBTQ GmbH Inc Ltd Co Corp
	A/B P/L D.C U.S U.K SW HW R&D M&A CT MRI PCR ATM OTT ESG NFT MOU IPO B2B B2C P2P E2E T/F RT DM CCTV LAN VPN Wi-Fi WiFi
	Bluetooth PPT LaTeX BibTeX Markdown FLOPs FLOPS GFLOPs TFLOPs TFLOPS GFLOPS MAC MACs Top-k Top-p SOTA SoTA CC-BY MIT
	Prop Thm Lem Def Cor Rem Sect Ref Refs Supp Suppl Appx Ch Chapter Ours Ctrl Alt I/O O/X TeX Unicode ASCII UTF-8 CO2 H2O H2O2 O2 O3 N2 N2O NO2
	SO2 CH4 NH3 SiO2 TiO2 CaCO3 NaCl PM2.5 PM10 MSc BSc MEng BEng MBA MD DPhil seq2seq Seq2Seq text2text image2image Python Java Linux Windows Mac Android`);

/** Names that Japanese and Korean commonly write in their own script. */
const NATIVE =
	words(`YouTube iPhone iPad iOS TikTok LinkedIn PayPal WhatsApp GitHub GitLab PyTorch TensorFlow HuggingFace
	OpenAI DeepMind ChatGPT AlphaGo AlphaFold JavaScript TypeScript PowerPoint WordPress MeToo SoftBank FedEx BuzzFeed eBay
	AliExpress StarCraft PlayStation MasterCard SpaceX BlackRock AstraZeneca UnitedHealth AirPods MacBook McDonald's
	BitBucket Bitbucket StackOverflow LeetCode SoundCloud LiveJournal DoorDash QuickTime PostgreSQL FireFox SketchUp`);
/** Surnames such as McAdam and LeRoy are written in the reader's script. */
const SURNAME = /^(?:Mc|Mac|Fitz|Le|La|De|Di|Du|Van|Von|O['’])[A-Z][a-z]/;

/** Is the name one that translators commonly write in their own script? */
export const isNative = (name: string): boolean =>
	NATIVE.has(/[0-9]$/.test(name) ? name.replace(/[- ]?[0-9]+$/, '') : name) || SURNAME.test(name);
export const isOrdinary = (word: string): boolean => ORDINARY.has(word.toLowerCase());

const OPENERS: ReadonlySet<string> = new Set([...ORDINARY].map((word) => word[0]!.toUpperCase() + word.slice(1)));
/** The same for a word with a capital at its beginning alone. */
export const isOpener = (word: string): boolean => OPENERS.has(word);

export const isLoan = (word: string): boolean =>
	LOANS.has(word) ||
	(/[.s]$/.test(word) && LOANS.has(word.slice(0, -1))) ||
	/^(?:No\.?[0-9]+|[A-Z](?:\.[A-Z])+)$/.test(word);
