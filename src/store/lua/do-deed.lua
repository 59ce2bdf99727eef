-- Acts at most once per key. KEYS: deed, wallet, stock, ledger of the run, payment counter, journal of the run.
-- ARGV: instant, effect as JSON, result, what an undo will answer, ledger line of the deed (or ''), of its undo (or ''), journal entry.
local done = redis.call('HMGET', KEYS[1], 'result', 'undone')
if done[2] then return { 'undone' } end
if done[1] then return { 'done', done[1] } end

local effect = cjson.decode(ARGV[2])

if effect.wallet then
  redis.call('SETNX', KEYS[2], effect.wallet.start)
  local balance = tonumber(redis.call('GET', KEYS[2]))
  if balance < effect.wallet.take then return { 'poor', tostring(balance) } end
end

for _, item in ipairs(effect.stock or {}) do
  redis.call('HSETNX', KEYS[3], item.sku, item.start)
  local left = tonumber(redis.call('HGET', KEYS[3], item.sku))
  if left < item.take then return { 'short', item.sku, tostring(left) } end
end

if effect.declineAfter and effect.declineAfter > 0 then
  if redis.call('INCR', KEYS[5]) > effect.declineAfter then
    -- A decline leaves nothing behind: the same key may be tried again, and then finds the counter at its start.
    redis.call('SET', KEYS[5], 0)
    return { 'declined' }
  end
end

if effect.wallet then redis.call('INCRBY', KEYS[2], string.format('%.0f', -effect.wallet.take)) end
for _, item in ipairs(effect.stock or {}) do
  redis.call('HINCRBY', KEYS[3], item.sku, string.format('%.0f', -item.take))
end
if ARGV[5] ~= '' then redis.call('RPUSH', KEYS[4], ARGV[1] .. ' ' .. ARGV[5]) end
redis.call('HSET', KEYS[1], 'result', ARGV[3], 'effect', ARGV[2], 'undo', ARGV[4], 'undoLine', ARGV[6])
redis.call('EXPIRE', KEYS[1], effect.keepSeconds)
redis.call('RPUSH', KEYS[6], ARGV[1] .. ' ' .. ARGV[7])
redis.call('EXPIRE', KEYS[6], effect.keepSeconds)
return { 'done', ARGV[3] }
