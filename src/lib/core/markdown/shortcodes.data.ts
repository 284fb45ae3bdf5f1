/** Common emoji shortcodes as forums and chats write them, with the character. */
const TABLE = `fire 🔥|heart ❤️|rocket 🚀|tada 🎉|sparkles ✨|star ⭐|star2 🌟|smile 😄|smiley 😃|grin 😁|grinning 😀|joy 😂|rofl 🤣
|slight_smile 🙂|slightly_smiling_face 🙂|blush 😊|wink 😉|heart_eyes 😍|sunglasses 😎|thinking 🤔|thinking_face 🤔|neutral_face 😐
|sob 😭|cry 😢|sweat_smile 😅|sweat 😓|scream 😱|angry 😠|rage 😡|sleeping 😴|hugs 🤗|hugging_face 🤗|robot 🤖|ghost 👻|eyes 👀|brain 🧠
|wave 👋|clap 👏|pray 🙏|muscle 💪|ok_hand 👌|raised_hands 🙌|handshake 🤝|point_right 👉|point_left 👈|point_up ☝️|point_down 👇
|thumbsup 👍|thumbs_up 👍|thumbsdown 👎|thumbs_down 👎|+1 👍|-1 👎|100 💯|boom 💥|zap ⚡|bulb 💡|bell 🔔|mega 📣|loudspeaker 📢|speech_balloon 💬
|thought_balloon 💭|love_letter 💌|envelope ✉️|email 📧|e-mail 📧|mailbox 📫|gift 🎁|trophy 🏆|medal 🏅|1st_place_medal 🥇|dart 🎯|gem 💎|key 🔑|lock 🔒
|unlock 🔓|mag 🔍|mag_right 🔎|link 🔗|paperclip 📎|pushpin 📌|round_pushpin 📍|memo 📝|pencil 📝|pencil2 ✏️|book 📖|books 📚|newspaper 📰
|page_facing_up 📄|bookmark 🔖|clipboard 📋|calendar 📆|date 📅|chart_with_upwards_trend 📈|chart_with_downwards_trend 📉|bar_chart 📊|computer 💻
|desktop_computer 🖥️|iphone 📱|telephone ☎️|camera 📷|movie_camera 🎥|video_camera 📹|tv 📺|headphones 🎧|microphone 🎤|musical_note 🎵|art 🎨|package 📦
|hammer 🔨|wrench 🔧|gear ⚙️|tools 🛠️|hammer_and_wrench 🛠️|bug 🐛|construction 🚧|warning ⚠️|no_entry ⛔|rotating_light 🚨|white_check_mark ✅
|heavy_check_mark ✔️|ballot_box_with_check ☑️|x ❌|negative_squared_cross_mark ❎|exclamation ❗|question ❓|grey_question ❔|information_source ℹ️|recycle ♻️
|arrow_right ➡️|arrow_left ⬅️|arrow_up ⬆️|arrow_down ⬇️|arrow_upper_right ↗️|arrow_lower_right ↘️|arrow_lower_left ↙️|arrow_upper_left ↖️
|arrows_counterclockwise 🔄|hourglass ⌛|clock1 🕐|stopwatch ⏱️|sun 🌞|sunny ☀️|cloud ☁️|snowflake ❄️|umbrella ☔|rainbow 🌈|earth_asia 🌏
|earth_americas 🌎|globe_with_meridians 🌐|seedling 🌱|evergreen_tree 🌲|four_leaf_clover 🍀|cherry_blossom 🌸|coffee ☕|beer 🍺|pizza 🍕|cake 🍰|dog 🐶|cat 🐱
|snake 🐍|whale 🐳|penguin 🐧|turtle 🐢|llama 🦙|parrot 🦜|crab 🦀|kr 🇰🇷|jp 🇯🇵|us 🇺🇸|cn 🇨🇳|gb 🇬🇧|uk 🇬🇧|fr 🇫🇷|de 🇩🇪|es 🇪🇸|it 🇮🇹|ru 🇷🇺
|one 1️⃣|two 2️⃣|three 3️⃣|four 4️⃣|five 5️⃣|six 6️⃣|seven 7️⃣|eight 8️⃣|nine 9️⃣|keycap_ten 🔟|blue_heart 💙|green_heart 💚|yellow_heart 💛
|purple_heart 💜|orange_heart 🧡|black_heart 🖤|white_heart 🤍|broken_heart 💔|sparkling_heart 💖|red_circle 🔴|large_blue_circle 🔵|white_circle ⚪`;

export const SHORTCODES: ReadonlyMap<string, string> = new Map(
	TABLE.split('|').map((row) => row.trim().split(' ') as [name: string, character: string])
);
