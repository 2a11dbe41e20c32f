// What a customer of FormShop.java does: searches with a script, then sends the forms of the pages, as a person would.
(async () => {
  await new Promise(done => setTimeout(done, 600));
  const found = await (await fetch('/graphql', {method: 'POST',
    headers: {'Content-Type': 'application/json', 'X-Visit': window.shop.visit},
    body: JSON.stringify({operationName: 'Search', query: 'query Search($term: String!) { search(term: $term) { __typename items { sku } } }',
      variables: {term: 'candle'}})})).json();
  setTimeout(() => { location.href = '/products/' + found.data.search.items[1].sku; }, 500);
})()
//> next page
setTimeout(() => document.forms[0].submit(), 700); 0
//> next page
setTimeout(() => document.querySelector('a').click(), 0); 0
//> next page
document.forms[0].email.value = 'ada@example.test';
document.forms[0].password.value = 'correct-horse-42';
setTimeout(() => document.forms[0].submit(), 600); 0
//> next page
document.forms[0].card_number.value = '4111111111111111';
setTimeout(() => document.forms[0].submit(), 600); 0
//> next page
document.title
