/** English words that join, count, point or tell, and never begin or end the name of a thing. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
	`a about above across after again against all almost along already also although always am among an and another any
	are as at be became because become been before being below between both but by can cannot could did do does doing
	done down due during each either else enough especially even ever every few first for from further had has have
	having he hence her here hers him his how however i if in including indeed instead into is it its itself just last
	least less let like likely made mainly make makes making many may me might more moreover most mostly much must my
	near nearly neither never next no nor not now of off often on once one only onto or other others otherwise our ours
	out over own per perhaps quite rather really same second see seem seen several shall she should show showed shown
	shows since so some somewhat soon still such than that the their theirs them themselves then there thereby therefore
	these they third this those though three through throughout thus to together too toward towards two under until up
	upon us use used uses using usually various very via was way ways we well were what when where whereas whether which
	while who whom whose why will with within without would yet you your yours achieve achieves address allow allows
	based compared consider demonstrate demonstrates discuss discusses enable enables ensure explore explores find finds
	give given gives help helps improve improves include includes introduce introduced introduces investigate need needs
	paper present presents propose proposed proposes provide provides recent recently remain remains require requires
	significantly study studies suggest suggests work works`.split(/\s+/u)
);
