package webtest

import "example.org/entente/graph"

// Actors are the ones in the news.
var Actors = map[graph.ActorID]graph.Actor{}

func init() {
	for _, a := range []graph.Actor{
		{ID: "northland", Name: "Northland", Kind: graph.State, Country: "NLD", Aliases: []string{"Havn"}},
		{ID: "eastbay", Name: "Eastbay", Kind: graph.State, Country: "EBY"},
		{ID: "costa-verde", Name: "Costa Verde", Kind: graph.State, Country: "CVD"},
		{ID: "lake-republic", Name: "Lake Republic", Kind: graph.State, Country: "LKR"},
		{ID: "isles", Name: "United Isles", Kind: graph.State, Country: "UIS"},
		{ID: "anna-lindqvist", Name: "Anna Lindqvist", Kind: graph.Person, Country: "NLD", Aliases: []string{"Lindqvist"}},
		{ID: "tomas-arenas", Name: "Tomás Arenas", Kind: graph.Person, Country: "EBY", Aliases: []string{"Arenas"}},
		{ID: "mirela-kosta", Name: "Mirela Kosta", Kind: graph.Person, Country: "CVD", Aliases: []string{"Kosta"}},
		{ID: "harbour-union", Name: "Harbour Union", Kind: graph.Organization, Country: "IGO"},
		{ID: "free-strait", Name: "Free Strait Movement", Kind: graph.Organization, Country: "EBY", Aliases: []string{"the Movement"}},
		{ID: "eastbay/protesters", Name: "protesters (Eastbay)", Kind: graph.Group, Country: "EBY", Aliases: []string{"protesters"}},
		{ID: "eastbay/police", Name: "police (Eastbay)", Kind: graph.Group, Country: "EBY", Aliases: []string{"police"}},
	} {
		Actors[a.ID] = a
	}
}

// Articles are the news.
var Articles = []Article{
	{
		Document: graph.Document{
			ID: "ledger-talks", Title: "Costa Verde brings rivals to one table", Byline: "By Ines Marlow", Publisher: "The Harbour Ledger",
			URL: "https://ledger.example/talks", Published: graph.Date{Year: 2026, Month: 3, Day: 12},
			Text: `Costa Verde mediated between Northland and Eastbay on Wednesday, its foreign minister Mirela Kosta said. The two states negotiate over the strait for the first time in nine years.

"Northland will lift the tolls on our ships," Tomás Arenas, the president of Eastbay, told reporters. Anna Lindqvist, the prime minister of Northland, denied that her country had agreed with Eastbay on anything. She demanded that Eastbay release the crew of the trawler Skarv.

Northland attacked a depot of the Free Strait Movement in June 2025. Eastbay has supported the Movement since 2019, officials in Havn say, and it may attack Northland again.`,
		},
		Claims: []Claim{
			{In: "Costa Verde mediated", Source: "Costa Verde", Trigger: "mediated between", Target: "Northland", Other: "Eastbay", Who: "costa-verde", Type: "MEDIATES", Whom: "northland", With: "eastbay", SaidBy: "mirela-kosta", Date: "2026-03-11", Rule: "mediate/0"},
			{In: "Costa Verde mediated", Source: "Costa Verde", Trigger: "mediated between", Target: "Eastbay", Other: "Northland", Who: "costa-verde", Type: "MEDIATES", Whom: "eastbay", With: "northland", SaidBy: "mirela-kosta", Date: "2026-03-11", Rule: "mediate/0"},
			{In: "Costa Verde mediated", Source: "Mirela Kosta", Trigger: "foreign minister", Target: "Costa Verde", Who: "mirela-kosta", Type: "HOLDS_OFFICE", Whom: "costa-verde", Title: "foreign minister", Rule: "office/1"},
			{In: "The two states", Source: "Eastbay", Trigger: "negotiate", Target: "Northland", Who: "eastbay", Type: "NEGOTIATES_WITH", Whom: "northland", Rule: "negotiate/0"},
			{In: "\"Northland will", Source: "Northland", Trigger: "lift the tolls", Target: "our", Who: "northland", Type: "CONCEDES_TO", Whom: "eastbay", Modality: graph.Future, SaidBy: "tomas-arenas", Rule: "ease/3"},
			{In: "\"Northland will", Source: "Tomás Arenas", Trigger: "president of", Target: "Eastbay", Who: "tomas-arenas", Type: "HOLDS_OFFICE", Whom: "eastbay", Title: "president", Rule: "office/0"},
			{In: "Anna Lindqvist, the", Source: "Anna Lindqvist", Trigger: "prime minister of", Target: "Northland", Who: "anna-lindqvist", Type: "HOLDS_OFFICE", Whom: "northland", Title: "prime minister", Rule: "office/0"},
			{In: "Anna Lindqvist, the", Source: "her country", Trigger: "agreed", Target: "Eastbay", Who: "northland", Type: "AGREES_WITH", Whom: "eastbay", Modality: graph.Negated, SaidBy: "anna-lindqvist", Rule: "agree/0"},
			{In: "She demanded", Source: "She", Trigger: "demanded", Target: "Eastbay", Who: "anna-lindqvist", Type: "DEMANDS", Whom: "eastbay", Rule: "demand/0"},
			{In: "Northland attacked", Source: "Northland", Trigger: "attacked", Target: "Free Strait Movement", Who: "northland", Type: "ATTACKS", Whom: "free-strait", Date: "2025-06", Rule: "attack/0"},
			{In: "Eastbay has supported", Source: "Eastbay", Trigger: "supported", Target: "the Movement", Who: "eastbay", Type: "SUPPORTS", Whom: "free-strait", SaidBy: "northland", Date: "2019", Rule: "support/1"},
			{In: "Eastbay has supported", Source: "it", Trigger: "attack", Target: "Northland", Who: "free-strait", Type: "ATTACKS", Whom: "northland", Modality: graph.Hypothetical, SaidBy: "northland", Rule: "attack/0"},
		},
	},
	{
		Document: graph.Document{
			ID: "monitor-tolls", Title: "Tolls, trawlers and a threat", Publisher: "Eastern Monitor", URL: "https://monitor.example/2026/03/tolls",
			Published: graph.Date{Year: 2026, Month: 3, Day: 9},
			Text: `Northland threatened Eastbay with a blockade of the strait on Sunday. Anna Lindqvist accused Eastbay of arming the Free Strait Movement.

Tomás Arenas rejected the charge. The United Isles is allied with Northland and urged Northland to stay firm, while Lake Republic warned Northland against any use of force.

In the capital, police attacked protesters who marched against the government of Eastbay. The protesters denounced Arenas as a puppet.`,
		},
		Claims: []Claim{
			{In: "Northland threatened", Source: "Northland", Trigger: "threatened", Target: "Eastbay", Who: "northland", Type: "THREATENS", Whom: "eastbay", Date: "2026-03-08", Rule: "threaten/0"},
			{In: "Anna Lindqvist accused", Source: "Anna Lindqvist", Trigger: "accused", Target: "Eastbay", Who: "anna-lindqvist", Type: "ACCUSES", Whom: "eastbay", Rule: "accuse/0"},
			{In: "Tomás Arenas rejected", Source: "Tomás Arenas", Trigger: "rejected", Target: "Anna Lindqvist", Who: "tomas-arenas", Type: "REJECTS", Whom: "anna-lindqvist", Rule: "reject/0"},
			{In: "The United Isles", Source: "United Isles", Trigger: "allied with", Target: "Northland", Who: "isles", Type: "ALLIES_WITH", Whom: "northland", Rule: "ally/0"},
			{In: "The United Isles", Source: "United Isles", Trigger: "urged", Target: "Northland to", Who: "isles", Type: "URGES", Whom: "northland", Rule: "urge/0"},
			{In: "The United Isles", Source: "Lake Republic", Trigger: "warned", Target: "Northland against", Who: "lake-republic", Type: "WARNS", Whom: "northland", Rule: "warn/0"},
			{In: "In the capital", Source: "police", Trigger: "attacked", Target: "protesters", Who: "eastbay/police", Type: "ATTACKS", Whom: "eastbay/protesters", Rule: "attack/0"},
			{In: "In the capital", Source: "protesters", Trigger: "marched against", Target: "Eastbay", Who: "eastbay/protesters", Type: "PROTESTS_AGAINST", Whom: "eastbay", Rule: "march/0"},
			{In: "The protesters denounced", Source: "protesters", Trigger: "denounced", Target: "Arenas", Who: "eastbay/protesters", Type: "CRITICIZES", Whom: "tomas-arenas", Rule: "denounce/0"},
		},
	},
	{
		Document: graph.Document{
			ID: "isles-wire-17", Title: "Union weighs sanctions on Eastbay", Publisher: "Isles Wire", Published: graph.Date{Year: 2026, Month: 3, Day: 15},
			Text: `The Harbour Union will sanction Eastbay if the crew of the Skarv is not freed, diplomats said on Sunday. Northland is a member of the Harbour Union.

Northland threatened Eastbay again on Saturday, and Eastbay threatened to close the strait to Northland. Costa Verde met with the Harbour Union and called for calm.

The United Isles sent aid to Northland. Lake Republic negotiates with Eastbay about grain.`,
		},
		Claims: []Claim{
			{In: "The Harbour Union will", Source: "Harbour Union", Trigger: "sanction", Target: "Eastbay", Who: "harbour-union", Type: "SANCTIONS", Whom: "eastbay", Modality: graph.Future, Rule: "sanction/0"},
			{In: "Northland is a member", Source: "Northland", Trigger: "a member of", Target: "Harbour Union", Who: "northland", Type: "MEMBER_OF", Whom: "harbour-union", Rule: "member/0"},
			{In: "Northland threatened Eastbay again", Source: "Northland", Trigger: "threatened", Target: "Eastbay", Who: "northland", Type: "THREATENS", Whom: "eastbay", Date: "2026-03-14", Rule: "threaten/0"},
			{In: "Northland threatened Eastbay again", Source: "Eastbay threatened", Trigger: "threatened to close", Target: "Northland", Who: "eastbay", Type: "THREATENS", Whom: "northland", Date: "2026-03-14", Rule: "threaten/1"},
			{In: "Costa Verde met", Source: "Costa Verde", Trigger: "met with", Target: "Harbour Union", Who: "costa-verde", Type: "MEETS_WITH", Whom: "harbour-union", Rule: "meet/0"},
			{In: "The United Isles sent", Source: "United Isles", Trigger: "sent aid to", Target: "Northland", Who: "isles", Type: "AIDS", Whom: "northland", Rule: "aid/0"},
			{In: "Lake Republic negotiates", Source: "Eastbay", Trigger: "negotiates", Target: "Lake Republic", Who: "eastbay", Type: "NEGOTIATES_WITH", Whom: "lake-republic", Rule: "negotiate/0"},
		},
	},
}
