// Package gazetteer holds the actors that news names without introducing
// them: states, bodies, peoples and persons, with their names, adjectives,
// demonyms, capitals and seats, the places that lend their country to what
// stands beside them, and the nouns for roles and offices. All of it is data,
// in data/.
package gazetteer
