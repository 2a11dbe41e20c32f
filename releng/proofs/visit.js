// What a customer of the reference shop does, run inside its home page by RecordHar.java: the browser sends it.
(async () => {
  const wait = millis => new Promise(done => setTimeout(done, millis));
  const get = async path => (await fetch(path)).json();
  const post = async (path, body) => (await fetch(path, {
    method: 'POST', headers: {'Content-Type': 'application/json', 'X-Shop-Client': 'proof'}, body: JSON.stringify(body)})).json();
  await wait(600);
  const categories = await get('/api/categories');
  await get('/api/categories/' + categories[0].id + '/products?page=1');
  await wait(700);
  const found = await get('/api/search?q=candle');
  const sku = found.products[1].sku;
  await get('/api/products/' + sku);
  await wait(600);
  await post('/api/cart/items', {sku: sku, quantity: 2});
  await get('/api/cart');
  await wait(600);
  await post('/api/login', {customer: 'ada', password: 'correct-horse-42'});
  const order = await post('/api/orders', {});
  await post('/api/orders/' + order.orderId + '/payment', {method: 'card', cardNumber: '4111111111111111', cvv: '737'});
  await get('/api/orders/' + order.orderId);
  return order.orderId;
})()
